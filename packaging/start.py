"""Where the frozen program begins."""

from baro_desktop.__main__ import main

main()
