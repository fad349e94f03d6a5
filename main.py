"""Start Activation Lab."""

import sys

from app.start.application import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
