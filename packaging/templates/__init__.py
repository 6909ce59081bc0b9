"""The documents that people begin with, written as tables; packaging/make_sample.py makes files of them."""
