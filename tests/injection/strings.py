"""Strings that some program somewhere took for an order."""

from __future__ import annotations

NASTY = (
    # formulas of spreadsheets
    "=1+1", "+45 12 34 56 78", "-3", "@SUM(A1:A9)", "\t=1+1", "=HYPERLINK(\"http://x.invalid\";\"Klik\")",
    "=cmd|' /C calc'!A0", "{=SUM(1)}", "'=1", "0012", "1-2", "1e5", "TRUE", "#REF!", "=\u00a01",
    # markup
    "<b>fed</b>", "<img src=\"file:///etc/passwd\">", "<script>alert(1)</script>", "a & b < c > d",
    "&lt;b&gt; &amp; &#x41;", "]]><x/>", "<!-- -->", "<table><table><table>",
    # typst, Word, TeX and templates
    "#eval(\"1\") #image(\"/etc/passwd\")", "$ x^2 $ *fed* _kursiv_ `kode`", "{ DATE \\@ \"d\" }",
    "\\input{/etc/passwd}", "{{7*7}} ${7*7} %s %(x)s {0} {x!r}", "[link](http://x.invalid)",
    # databases, paths and code
    "'; DROP TABLE remarks; --", "\" OR 1=1", "../../etc/passwd", "C:\\Windows\\con",
    "__import__('os')", "None", "nan", "{\"a\": [1, \"b\"]}",
    # letters
    "Ærø Søndergård ÆØÅ æøå", "A\u030arhus i to tegn", "شمال 12 שלום",
    "ord\u202egnitråd\u202c slut",
    "👩‍👩‍👧 familie", "tal\u00a0med\u202fblanke\u2009her", "nul\u200bbredde", "første\nanden linje",
    "en — tankestreg – her…", "langt" * 200,
)  # fmt: skip
"""Every one may be typed as a remark and must come out as itself."""
