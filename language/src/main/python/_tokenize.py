# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Tokens of source text one by one, for the module tokenize."""

import re as _re
import token as _token

_OPERATORS = sorted(_token.EXACT_TOKEN_TYPES, key=len, reverse=True)
_NUMBER = _re.compile(
    r"0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
    r"|(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*\.?)(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?"
)
_NAME = _re.compile(r"\w+")
_STRING = _re.compile(r"(?i:([bu]|br|rb|r|)|(f|fr|rf))('''|\"\"\"|'|\")")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


class _FString:
    def __init__(self, quote, raw):
        self.quote = quote
        self.raw = raw
        # For each replacement field that is open: the bracket depth outside, and whether its format is being read.
        self.fields = []


class TokenizerIter:
    """Iterates over (type, text, start, end, line); all operators have the type OP with extra_tokens."""

    def __init__(self, readline, *, encoding=None, extra_tokens=False):
        self._readline = readline
        self._encoding = encoding
        self._extra = extra_tokens
        self._tokens = self._run()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tokens)

    def _next_line(self):
        try:
            line = self._readline()
        except StopIteration:
            return ""
        if isinstance(line, bytes):
            line = line.decode(self._encoding or "utf-8")
        return line

    def _error(self, message, line, position, cls=SyntaxError):
        return cls(message, ("<string>", self._row, position + 1, line, self._row, position + 1))

    def _run(self):
        self._row = 0
        indents = [0]
        brackets = []
        fstrings = []
        continued = False
        ended_with_newline = True
        last_line = ""
        while True:
            line = self._next_line()
            self._row += 1
            if not line:
                break
            last_line = line
            ended_with_newline = line.endswith("\n")
            position = 0
            length = len(line)
            if not brackets and not continued and not fstrings:
                column = 0
                while position < length and line[position] in " \t\f":
                    column = column + 1 if line[position] == " " else 0 if line[position] == "\f" else column // 8 * 8 + 8
                    position += 1
                rest = line[position:]
                if rest[:1] in ("#", "\n", "\r", ""):
                    if rest[:1] == "#":
                        comment = rest.rstrip("\r\n")
                        if self._extra:
                            yield self._token_at(_token.COMMENT, comment, position, line)
                        position += len(comment)
                    if self._extra:
                        text = line[position:]
                        yield self._token_at(_token.NL, text, position, line, max(1, len(text)))
                    continue
                if column > indents[-1]:
                    indents.append(column)
                    yield _token.INDENT, line[:position], (self._row, 0), (self._row, position), line
                while column < indents[-1]:
                    if column not in indents:
                        raise self._error(
                            "unindent does not match any outer indentation level", line, position, IndentationError
                        )
                    indents.pop()
                    where = (self._row, position)
                    yield _token.DEDENT, "", where, where, line
            continued = False
            while position < length:
                if fstrings and self._in_text(fstrings, brackets):
                    result = self._fstring_text(fstrings, brackets, line, position)
                    while result is None:
                        more = self._next_line()
                        if not more:
                            raise self._error(
                                "unterminated triple-quoted f-string literal (detected at line "
                                f"{self._row})", line, position
                            )
                        self._extra_rows += 1
                        line += more
                        length = len(line)
                        result = self._fstring_text(fstrings, brackets, line, position)
                    tokens, position = result
                    yield from tokens
                    continue
                c = line[position]
                if c in " \t\f":
                    position += 1
                    continue
                if c == "#":
                    comment = line[position:].rstrip("\r\n")
                    if self._extra:
                        yield self._token_at(_token.COMMENT, comment, position, line)
                    position += len(comment)
                    continue
                if c in "\r\n":
                    text = line[position:]
                    if brackets or fstrings:
                        if self._extra:
                            yield self._token_at(_token.NL, text, position, line)
                    else:
                        yield self._token_at(_token.NEWLINE, text if self._extra else "", position, line, len(text))
                    position = length
                    continue
                if c == "\\" and line[position + 1 :].strip("\r\n") == "" and position + 1 < length:
                    continued = True
                    position = length
                    continue
                match = _STRING.match(line, position)
                if match:
                    if match.group(2) is not None and match.group(2) != "":
                        raw = "r" in match.group(2).lower()
                        fstrings.append(_FString(match.group(3), raw))
                        self._extra_rows = 0
                        yield self._token_at(_token.FSTRING_START, match.group(), position, line)
                        position = match.end()
                        continue
                    start_row, start = self._row, position
                    quote = match.group(3)
                    end = self._string_end(line, match.end(), quote)
                    while end < 0:
                        more = self._next_line() if len(quote) == 3 or line.rstrip("\r\n").endswith("\\") else ""
                        if not more:
                            kind = "triple-quoted string" if len(quote) == 3 else "string"
                            raise self._error(
                                f"unterminated {kind} literal (detected at line {self._row})", line, start
                            )
                        self._row += 1
                        line += more
                        length = len(line)
                        end = self._string_end(line, match.end(), quote)
                    last_start = line.rfind("\n", 0, end) + 1
                    yield (
                        _token.STRING,
                        line[start:end],
                        (start_row, start),
                        (self._row, end - last_start if start_row != self._row else end),
                        line,
                    )
                    if start_row != self._row:
                        line = line[last_start:]
                        end -= last_start
                        length = len(line)
                    position = end
                    last_line = line
                    ended_with_newline = line.endswith("\n")
                    continue
                if c.isdigit() or c == "." and line[position + 1 : position + 2].isdigit():
                    match = _NUMBER.match(line, position)
                    yield self._token_at(_token.NUMBER, match.group(), position, line)
                    position = match.end()
                    continue
                match = _NAME.match(line, position)
                if match:
                    yield self._token_at(_token.NAME, match.group(), position, line)
                    position = match.end()
                    continue
                if fstrings and fstrings[-1].fields:
                    outside, _ = fstrings[-1].fields[-1]
                    if len(brackets) == outside + 1 and c == ":":
                        yield self._operator(":", position, line)
                        fstrings[-1].fields[-1] = (outside, True)
                        position += 1
                        continue
                for operator in _OPERATORS:
                    if line.startswith(operator, position):
                        break
                else:
                    if c == "!" and fstrings:
                        operator = "!"
                    elif self._extra and c in "$?!`":
                        operator = c
                    else:
                        raise self._error("invalid non-printable character U+%04X" % ord(c), line, position)
                if operator in _BRACKETS:
                    brackets.append(operator)
                elif operator in ")]}":
                    if not brackets:
                        raise self._error(f"unmatched '{operator}'", line, position)
                    opened = brackets.pop()
                    if _BRACKETS[opened] != operator:
                        raise self._error(
                            f"closing parenthesis '{operator}' does not match opening parenthesis '{opened}'",
                            line,
                            position,
                        )
                    if fstrings and fstrings[-1].fields and fstrings[-1].fields[-1][0] == len(brackets):
                        fstrings[-1].fields.pop()
                yield self._operator(operator, position, line)
                position += len(operator)
        if brackets or continued:
            raise self._error("unexpected EOF in multi-line statement", last_line, 0)
        if not ended_with_newline and last_line.strip() and not last_line.lstrip().startswith("#"):
            where = (self._row - 1, len(last_line))
            yield _token.NEWLINE, "", where, (where[0], where[1] + 1), last_line if self._extra else ""
        for _ in indents[1:]:
            yield _token.DEDENT, "", (self._row, 0), (self._row, 0), ""
        yield _token.ENDMARKER, "", (self._row, 0), (self._row, 0), ""

    def _token_at(self, kind, text, position, line, length=None):
        end = position + (len(text) if length is None else length)
        return kind, text, (self._row, position), (self._row, end), line

    def _operator(self, text, position, line):
        kind = _token.OP if self._extra else _token.EXACT_TOKEN_TYPES.get(text, _token.OP)
        return self._token_at(kind, text, position, line)

    @staticmethod
    def _string_end(line, position, quote):
        while position < len(line):
            c = line[position]
            if c == "\\":
                position += 2
            elif line.startswith(quote, position):
                return position + len(quote)
            elif c == "\n" and len(quote) == 1:
                return -1
            else:
                position += 1
        return -1

    @staticmethod
    def _in_text(fstrings, brackets):
        fields = fstrings[-1].fields
        return not fields or fields[-1][1] and len(brackets) == fields[-1][0] + 1

    def _fstring_text(self, fstrings, brackets, line, position):
        current = fstrings[-1]
        in_format = bool(current.fields)
        start = position
        text = []
        while position < len(line):
            c = line[position]
            if not in_format and line.startswith(current.quote, position):
                tokens = self._middle(text, start, position, line)
                tokens.append(self._token_at(_token.FSTRING_END, current.quote, position, line))
                fstrings.pop()
                return tokens, position + len(current.quote)
            if c == "{" and not in_format and line.startswith("{{", position):
                text.append("{")
                position += 2
            elif c == "}" and not in_format and line.startswith("}}", position):
                text.append("}")
                position += 2
            elif c == "{":
                tokens = self._middle(text, start, position, line)
                tokens.append(self._operator("{", position, line))
                current.fields.append((len(brackets), False))
                brackets.append("{")
                return tokens, position + 1
            elif c == "}":
                if not in_format:
                    raise self._error("f-string: single '}' is not allowed", line, position)
                tokens = self._middle(text, start, position, line)
                tokens.append(self._operator("}", position, line))
                brackets.pop()
                current.fields.pop()
                return tokens, position + 1
            elif c == "\\" and not current.raw and position + 1 < len(line):
                if line.startswith("\\N{", position):
                    end = line.find("}", position)
                    end = len(line) if end < 0 else end + 1
                    text.append(line[position:end])
                    position = end
                else:
                    text.append(line[position : position + 2])
                    position += 2
            elif c == "\n" and len(current.quote) == 1:
                raise self._error(f"unterminated f-string literal (detected at line {self._row})", line, start)
            else:
                text.append(c)
                position += 1
        return None

    def _middle(self, text, start, position, line):
        value = "".join(text)
        if not value:
            return []
        return [(_token.FSTRING_MIDDLE, value, (self._row, start), (self._row, position), line)]
