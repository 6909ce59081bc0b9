"""The audit of a document: checks as data, and what each of them found.

`auditor` runs the checks that `catalogue` lists; each stands in the module of what it is about, and looks at what
`subjects` has read. `glossary` knows the words of a language that make a map the company's and not the customer's.
"""
