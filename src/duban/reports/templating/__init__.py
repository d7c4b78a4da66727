"""Templating: the texts of reports come from templates; what is inserted stays data.

A template gives words and structure, the report gives values and blocks. jinja2 is imported only
where a template is read or filled.
"""
