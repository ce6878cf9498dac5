// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Mod.TypeIgnore;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tokens read so far, as parallel arrays; tokens are read when the parser first looks at them. */
final class TokenBuffer {
    final Tokenizer tokenizer;
    final SourceText text;
    final NameTable names;
    final List<TypeIgnore> typeIgnores = new ArrayList<>();

    int count;
    int[] kinds;
    int[] starts;
    int[] ends;
    int[] lines;
    int[] columns;
    int[] endLines;
    int[] endColumns;
    int[] nameIds;
    int[] levels;

    private final boolean single;
    private final boolean dontImplyDedent;
    private boolean begun;

    TokenBuffer(SourceText text, ParserOptions options) {
        this.text = text;
        this.names = NameTable.create();
        this.tokenizer = new Tokenizer(text, names, options, false);
        this.single = options.mode() == ParserOptions.Mode.SINGLE;
        this.dontImplyDedent = options.dontImplyDedent();
        allocate(Math.max(64, text.length() / 4));
    }

    private void allocate(int capacity) {
        kinds = kinds == null ? new int[capacity] : Arrays.copyOf(kinds, capacity);
        starts = starts == null ? new int[capacity] : Arrays.copyOf(starts, capacity);
        ends = ends == null ? new int[capacity] : Arrays.copyOf(ends, capacity);
        lines = lines == null ? new int[capacity] : Arrays.copyOf(lines, capacity);
        columns = columns == null ? new int[capacity] : Arrays.copyOf(columns, capacity);
        endLines = endLines == null ? new int[capacity] : Arrays.copyOf(endLines, capacity);
        endColumns = endColumns == null ? new int[capacity] : Arrays.copyOf(endColumns, capacity);
        nameIds = nameIds == null ? new int[capacity] : Arrays.copyOf(nameIds, capacity);
        levels = levels == null ? new int[capacity] : Arrays.copyOf(levels, capacity);
    }

    /** Reads one more token and returns its kind, which may be {@link TokenKind#ERRORTOKEN}. */
    int fill() {
        Tokenizer t = tokenizer;
        int kind = t.next();
        while (kind == TYPE_IGNORE) {
            typeIgnores.add(new TypeIgnore(t.line, text.substring(t.start, t.end)));
            kind = t.next();
        }
        if (single) {
            if (kind == ENDMARKER && begun) {
                kind = NEWLINE;
                begun = false;
                if (t.isIndented() && !dontImplyDedent) {
                    t.dropIndentation();
                }
            } else {
                begun = true;
            }
        }
        int i = count;
        if (i == kinds.length) {
            allocate(i * 2);
        }
        kinds[i] = kind;
        starts[i] = t.start;
        ends[i] = t.end;
        lines[i] = t.line;
        columns[i] = t.column;
        endLines[i] = t.endLine;
        endColumns[i] = t.endColumn;
        nameIds[i] = kind == NAME ? t.nameId : -1;
        levels[i] = t.level;
        count = i + 1;
        return kind;
    }

    /** The kind of the token with that index. */
    int kindAt(int index) {
        while (index >= count) {
            if (fill() == ERRORTOKEN) {
                return ERRORTOKEN;
            }
        }
        return kinds[index];
    }

    String nameAt(int index) {
        return names.string(nameIds[index]);
    }

    String textAt(int index) {
        return text.substring(starts[index], ends[index]);
    }

    SourceRange range(int first, int last) {
        return new SourceRange(lines[first], columns[first], endLines[last], endColumns[last]);
    }
}
