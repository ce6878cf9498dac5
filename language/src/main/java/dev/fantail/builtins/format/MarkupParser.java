// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.format;

import dev.fantail.objects.Errors;
import java.util.Arrays;

/** Cuts a format string into literal text and replacement fields, one pair after the other. */
public final class MarkupParser {
    private final int[] text;
    private int position;
    private int literalStart;
    private int literalEnd;
    private boolean field;
    private int[] fieldName;
    private int conversion;
    private int[] specification;
    private boolean needsExpanding;

    public MarkupParser(int[] text) {
        this.text = text;
    }

    /** Advances to the next pair; false at the end. */
    public boolean next() {
        if (position >= text.length) {
            return false;
        }
        field = false;
        literalStart = position;
        while (position < text.length && text[position] != '{' && text[position] != '}') {
            position++;
        }
        literalEnd = position;
        if (position == text.length) {
            return true;
        }
        int brace = text[position++];
        if (position < text.length && text[position] == brace) {
            // A doubled brace stands for itself.
            literalEnd = position++;
            return true;
        }
        if (brace == '}') {
            throw Errors.valueError("Single '}' encountered in format string");
        }
        if (position == text.length) {
            throw Errors.valueError("Single '{' encountered in format string");
        }
        parseField();
        return true;
    }

    private void parseField() {
        field = true;
        conversion = 0;
        needsExpanding = false;
        int start = position;
        int c = 0;
        while (position < text.length) {
            c = text[position];
            if (c == '{') {
                throw Errors.valueError("unexpected '{' in field name");
            }
            if (c == '}' || c == ':' || c == '!') {
                break;
            }
            position++;
            if (c == '[') {
                // A key in brackets may have any of those characters.
                while (position < text.length && text[position] != ']') {
                    position++;
                }
            }
        }
        fieldName = Arrays.copyOfRange(text, start, position);
        specification = new int[0];
        if (position == text.length) {
            throw Errors.valueError("expected '}' before end of string");
        }
        position++;
        if (c == '}') {
            return;
        }
        if (c == '!') {
            if (position >= text.length) {
                throw Errors.valueError("end of string while looking for conversion specifier");
            }
            conversion = text[position++];
            if (position >= text.length) {
                throw Errors.valueError("unmatched '{' in format spec");
            }
            int after = text[position++];
            if (after == '}') {
                return;
            }
            if (after != ':') {
                throw Errors.valueError("expected ':' after conversion specifier");
            }
        }
        int from = position;
        int depth = 1;
        while (position < text.length) {
            int here = text[position];
            if (here == '{') {
                needsExpanding = true;
                depth++;
            } else if (here == '}' && --depth == 0) {
                specification = Arrays.copyOfRange(text, from, position++);
                return;
            }
            position++;
        }
        throw Errors.valueError("unmatched '{' in format spec");
    }

    public int literalStart() {
        return literalStart;
    }

    public int literalEnd() {
        return literalEnd;
    }

    public boolean hasField() {
        return field;
    }

    public int[] fieldName() {
        return fieldName;
    }

    /** The character after {@code !}, or 0. */
    public int conversion() {
        return conversion;
    }

    public int[] specification() {
        return specification;
    }

    /** Whether the specification has replacement fields itself. */
    public boolean specificationNeedsExpanding() {
        return needsExpanding;
    }
}
