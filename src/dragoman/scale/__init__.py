"""The same steps over many documents: several processes read, one writes, and what is done stays done.

Nothing is imported here: who only reads needs no database.
"""
