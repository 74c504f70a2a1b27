"""`python -m comity`: the command line where no script is on the path."""

import sys

from comity.cli.main import run

if __name__ == "__main__":
    sys.exit(run())
