"""What newsdoc knows of the houses that send copy: agencies, month names, the words they print around a story.

Data only: to teach the reader a new house, add to these tables. The machinery that uses them is one folder up.
"""
