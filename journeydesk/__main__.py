"""`python -m journeydesk` is the command `journeydesk`."""

from journeydesk.cli import main

if __name__ == "__main__":
    main()
