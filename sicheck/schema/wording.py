"""What editors show beside a field of the project file: its title, what to write, and its words explained."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.guide import Meaning
from sicheck.schema.dialect import Schema
from sicheck.texts import Phrases


def described(found: Meaning, words: Mapping[str, str], phrase: Phrases) -> Schema:
    """Title and description: plain with all that is known, and as Markdown with these words of its list only."""
    example = f"{phrase('schema.example')} `{found.example}`" if found.example else ""
    return {
        "title": found.title,
        "description": _paragraphs(found.about, _bullets(found.words), example).replace("`", ""),
        "markdownDescription": _paragraphs(found.about, _bullets(words), example),
    }


def _bullets(words: Mapping[str, str]) -> str:
    return "\n".join(f"- `{word}`: {text}" for word, text in words.items())


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def explained(schema: Schema, words: Mapping[str, str], phrase: Phrases) -> Schema:
    """A fixed list with what each of its words means, and what it means to leave it empty."""
    allowed = schema.get("enum")
    texts = {**words, "None": phrase("schema.unanswered")}
    listed = allowed if isinstance(allowed, list) else []
    return {**schema, "enumDescriptions": [texts.get(str(each), "") for each in listed]}


def suggested(words: Mapping[str, str]) -> Schema:
    """Words that an editor proposes where other values may stand too."""
    return {"defaultSnippets": [_snippet(word, text) for word, text in words.items()]}


def _snippet(word: str, text: str) -> Schema:
    return {"label": word, "body": word, **({"description": text} if text else {})}
