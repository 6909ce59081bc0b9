"""What a file says about itself: the information dictionary, and the same as XMP (ISO 16684-1); neither has dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFInfo, PDFString

from journeydesk.surfaces.pdf import objects

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 can hold."""


@dataclass(frozen=True, slots=True)
class PdfInfo:
    """What a file says about itself; `creator` is the program and its version."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "en"
    creator: str = "JourneyDesk"


class _Info(PDFInfo):  # type: ignore[misc]
    """The information dictionary without dates, which would make every file differ."""

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as PDF."""
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        texts = {key: PDFString(text) for key, text in entries.items() if text}
        return bytes(objects.dictionary(texts).format(document))


def add_info(document: PDFDocument, info: PdfInfo) -> None:
    """Put in both."""
    about = document.info = _Info()
    texts = (info.title, info.author, info.subject, ", ".join(info.keywords), info.creator)
    about.title, about.author, about.subject, about.keywords, about.creator = map(objects.printable, texts)
    entries = {"Type": "/Metadata", "Subtype": "/XML"}
    packet = _packet(info, str(about.producer)).encode("utf-8")
    # As it is: programs look for it in files that they cannot read otherwise.
    document.Catalog.Metadata = objects.add_stream(document, packet, entries, packed=True)


def _packet(info: PdfInfo, producer: str) -> str:
    fields = (
        _field("dc:format", "application/pdf"),
        _listed("dc:title", "Alt", [info.title], "x-default"),
        _listed("dc:creator", "Seq", [info.author]),
        _listed("dc:description", "Alt", [info.subject], "x-default"),
        _listed("dc:subject", "Bag", info.keywords),
        _listed("dc:language", "Bag", [info.language]),
        _field("pdf:Keywords", ", ".join(info.keywords)),
        _field("pdf:Producer", producer),
        _field("xmp:CreatorTool", info.creator),
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f'{"".join(fields)}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
    )


def _field(name: str, text: str) -> str:
    return f"<{name}>{_fit(text)}</{name}>" if text else ""


def _listed(name: str, kind: str, texts: Iterable[str], language: str = "") -> str:
    lang = f' xml:lang="{escape(language)}"' if language else ""
    items = "".join(f"<rdf:li{lang}>{_fit(text)}</rdf:li>" for text in texts if text)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _fit(text: str) -> str:
    return escape(_UNFIT.sub("", objects.printable(text)), quote=False)
