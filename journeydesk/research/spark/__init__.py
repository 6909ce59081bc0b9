"""Apache Spark, where a log outgrows one machine: the same questions, of which only small answers come back."""
