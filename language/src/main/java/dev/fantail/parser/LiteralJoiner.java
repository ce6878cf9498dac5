// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Joins adjacent string literals. */
final class LiteralJoiner {
    private LiteralJoiner() {}

    /**
     * One expression for adjacent literals; {@code null} when bytes and text are mixed.
     *
     * @param parts constants and joined strings, one for each literal; at least one
     */
    static Expr concatenate(List<Expr> parts, SourceRange range) {
        int bytes = 0;
        boolean formatted = false;
        for (Expr part : parts) {
            if (isBytes(part)) {
                bytes++;
            }
            formatted |= part instanceof Expr.JoinedStr;
        }
        if (bytes > 0) {
            return bytes == parts.size() ? concatenateBytes(parts, range) : null;
        }
        if (!formatted && parts.size() == 1) {
            return parts.get(0);
        }
        List<Expr> flat = new ArrayList<>();
        for (Expr part : parts) {
            if (part instanceof Expr.JoinedStr joined) {
                flat.addAll(joined.values());
            } else {
                flat.add(part);
            }
        }
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < flat.size(); i++) {
            Expr value = flat.get(i);
            if (value instanceof Expr.Constant constant) {
                int end = i + 1;
                while (end < flat.size() && flat.get(end) instanceof Expr.Constant) {
                    end++;
                }
                value = end == i + 1 ? constant : join(flat, i, end);
                i = end - 1;
                if (formatted && StringLiterals.isEmpty(((Expr.Constant) value).value())) {
                    continue;
                }
            }
            values.add(value);
        }
        if (!formatted && values.size() == 1 && values.get(0) instanceof Expr.Constant) {
            return values.get(0);
        }
        return new Expr.JoinedStr(values, range);
    }

    static boolean isBytes(Expr part) {
        return part instanceof Expr.Constant constant && constant.value() instanceof Bytes;
    }

    private static Expr concatenateBytes(List<Expr> parts, SourceRange range) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Expr part : parts) {
            out.writeBytes(((Bytes) ((Expr.Constant) part).value()).value());
        }
        return new Expr.Constant(new Bytes(out.toByteArray()), null, range);
    }

    private static Expr.Constant join(List<Expr> parts, int from, int to) {
        Expr.Constant first = (Expr.Constant) parts.get(from);
        boolean plain = true;
        for (int i = from; i < to; i++) {
            plain &= ((Expr.Constant) parts.get(i)).value() instanceof String s && !hasSurrogateEdge(s);
        }
        Object value;
        if (plain) {
            StringBuilder builder = new StringBuilder();
            for (int i = from; i < to; i++) {
                builder.append((String) ((Expr.Constant) parts.get(i)).value());
            }
            value = builder.toString();
        } else {
            value = "";
            for (int i = from; i < to; i++) {
                value = StringLiterals.concatenate(value, ((Expr.Constant) parts.get(i)).value());
            }
        }
        return new Expr.Constant(
                value, first.kind(), first.range().to(parts.get(to - 1).range()));
    }

    private static boolean hasSurrogateEdge(String s) {
        return !s.isEmpty()
                && (Character.isLowSurrogate(s.charAt(0)) || Character.isHighSurrogate(s.charAt(s.length() - 1)));
    }
}
