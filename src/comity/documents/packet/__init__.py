"""A folder for a case file: every document, the sources, hashes, and the command that made it.

packet     what goes in; contents: the files, each made from one brief
own_texts  agreements of the workspace, and a government's own orders beside the law
sources    every act that stands in the packet with all its sources, as CSV
manifest   the hash of every file and input, the versions, the command; readme: the same in words
folder     written whole or not at all, and checked against its manifest
"""
