"""One module for each kind of file: from what is prepared to the bytes; heavy libraries are imported when used."""
