// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import dev.fantail.bytecode.ConstantText;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.parser.ast.Arguments.Arg;
import dev.fantail.parser.ast.Expr.Comprehension;
import dev.fantail.parser.ast.Expr.Keyword;
import java.math.BigInteger;
import java.util.List;

/**
 * Turns an expression back into source text: the text of an annotation under {@code from __future__ import annotations}.
 * The text is what Python makes, spaces and parentheses included.
 */
public final class Unparser {
    // How tightly a construct binds; an operand that binds less than its place asks for gets parentheses.
    private static final int TUPLE = 0;
    private static final int TEST = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARE = 5;
    private static final int EXPRESSION = 6;
    private static final int FACTOR = 12;
    private static final int POWER = 13;
    private static final int AWAIT = 14;
    private static final int ATOM = 15;

    /** What stands for infinity in source text: a literal too large for a float. */
    private static final String INFINITY = "1e309";

    private final StringBuilder out = new StringBuilder();

    private Unparser() {}

    /** The text of an expression. */
    public static String unparse(Expr e) {
        return unparse(e, TEST);
    }

    private static String unparse(Expr e, int level) {
        Unparser unparser = new Unparser();
        unparser.write(e, level);
        return unparser.out.toString();
    }

    private void open(int level, int own) {
        if (level > own) {
            out.append('(');
        }
    }

    private void close(int level, int own) {
        if (level > own) {
            out.append(')');
        }
    }

    private void write(Expr e, int level) {
        switch (e) {
            case Expr.BoolOp b -> {
                int own = b.isAnd() ? AND : OR;
                open(level, own);
                writeAll(b.values(), b.isAnd() ? " and " : " or ", own + 1);
                close(level, own);
            }
            case Expr.NamedExpr n -> {
                open(level, TUPLE);
                write(n.target(), ATOM);
                out.append(" := ");
                write(n.value(), ATOM);
                close(level, TUPLE);
            }
            case Expr.BinOp b -> writeBinary(b, level);
            case Expr.UnaryOp u -> {
                int own = u.op() == UnaryOperator.NOT ? NOT : FACTOR;
                open(level, own);
                out.append(u.op().symbol());
                write(u.operand(), own);
                close(level, own);
            }
            case Expr.Lambda l -> {
                open(level, TEST);
                Arguments args = l.args();
                out.append(args.args().isEmpty() && args.positionalOnly().isEmpty() ? "lambda" : "lambda ");
                writeParameters(args);
                out.append(": ");
                write(l.body(), TEST);
                close(level, TEST);
            }
            case Expr.IfExp i -> {
                open(level, TEST);
                write(i.body(), TEST + 1);
                out.append(" if ");
                write(i.test(), TEST + 1);
                out.append(" else ");
                write(i.orelse(), TEST);
                close(level, TEST);
            }
            case Expr.Dict d -> writeDict(d);
            case Expr.Set s -> {
                out.append('{');
                writeAll(s.elements(), ", ", TEST);
                out.append('}');
            }
            case Expr.GeneratorExp g -> writeComprehension("(", g.element(), g.generators(), ")");
            case Expr.ListComp l -> writeComprehension("[", l.element(), l.generators(), "]");
            case Expr.SetComp s -> writeComprehension("{", s.element(), s.generators(), "}");
            case Expr.DictComp d -> {
                out.append('{');
                write(d.key(), TEST);
                out.append(": ");
                write(d.value(), TEST);
                writeGenerators(d.generators());
                out.append('}');
            }
            case Expr.Yield y -> {
                out.append("(yield");
                if (y.value() != null) {
                    out.append(' ');
                    write(y.value(), TEST);
                }
                out.append(')');
            }
            case Expr.YieldFrom y -> {
                out.append("(yield from ");
                write(y.value(), TEST);
                out.append(')');
            }
            case Expr.Await a -> {
                open(level, AWAIT);
                out.append("await ");
                write(a.value(), ATOM);
                close(level, AWAIT);
            }
            case Expr.Compare c -> {
                open(level, COMPARE);
                write(c.left(), COMPARE + 1);
                for (int i = 0; i < c.ops().size(); i++) {
                    out.append(' ').append(c.ops().get(i).symbol()).append(' ');
                    write(c.comparators().get(i), COMPARE + 1);
                }
                close(level, COMPARE);
            }
            case Expr.Call c -> writeCall(c);
            case Expr.FormattedValue f -> {
                StringBuilder body = new StringBuilder();
                addField(body, f);
                writeFString(body);
            }
            case Expr.JoinedStr j -> {
                StringBuilder body = new StringBuilder();
                addParts(body, j.values());
                writeFString(body);
            }
            case Expr.Constant c -> {
                if (c.kind() != null) {
                    out.append(c.kind());
                }
                writeLiteral(c.value());
            }
            case Expr.Attribute a -> {
                write(a.value(), ATOM);
                boolean number = a.value() instanceof Expr.Constant c
                        && (c.value() instanceof Long || c.value() instanceof BigInteger);
                out.append(number ? " ." : ".").append(a.name());
            }
            case Expr.Starred s -> {
                out.append('*');
                write(s.value(), EXPRESSION);
            }
            case Expr.Name n -> out.append(n.id());
            case Expr.ListExpr l -> {
                out.append('[');
                writeAll(l.elements(), ", ", TEST);
                out.append(']');
            }
            case Expr.Tuple t -> {
                if (t.elements().isEmpty()) {
                    out.append("()");
                    return;
                }
                open(level, TUPLE);
                writeAll(t.elements(), ", ", TEST);
                if (t.elements().size() == 1) {
                    out.append(',');
                }
                close(level, TUPLE);
            }
            case Expr.Subscript s -> {
                write(s.value(), ATOM);
                out.append('[');
                write(s.slice(), TUPLE);
                out.append(']');
            }
            case Expr.Slice s -> {
                writeIfPresent(s.lower());
                out.append(':');
                writeIfPresent(s.upper());
                if (s.step() != null) {
                    out.append(':');
                    write(s.step(), TEST);
                }
            }
        }
    }

    private void writeLiteral(Object value) {
        switch (value) {
            case Singleton s when s == Singleton.ELLIPSIS -> out.append("...");
            case Double d -> out.append(ConstantText.repr(d).replace("inf", INFINITY));
            case Complex c -> out.append(ConstantText.repr(c).replace("inf", INFINITY));
            default -> ConstantText.append(out, value);
        }
    }

    private void writeIfPresent(Expr e) {
        if (e != null) {
            write(e, TEST);
        }
    }

    private void writeAll(List<Expr> elements, String separator, int level) {
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            write(elements.get(i), level);
        }
    }

    private void writeBinary(Expr.BinOp b, int level) {
        int own = switch (b.op()) {
            case BIT_OR -> EXPRESSION;
            case BIT_XOR -> EXPRESSION + 1;
            case BIT_AND -> EXPRESSION + 2;
            case L_SHIFT, R_SHIFT -> EXPRESSION + 3;
            case ADD, SUB -> EXPRESSION + 4;
            case MULT, MAT_MULT, DIV, MOD, FLOOR_DIV -> EXPRESSION + 5;
            case POW -> POWER;
        };
        boolean toTheRight = b.op() == Operator.POW;
        open(level, own);
        write(b.left(), toTheRight ? own + 1 : own);
        out.append(' ').append(b.op().symbol()).append(' ');
        write(b.right(), toTheRight ? own : own + 1);
        close(level, own);
    }

    private void writeDict(Expr.Dict d) {
        out.append('{');
        for (int i = 0; i < d.values().size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            Expr key = d.keys().get(i);
            if (key == null) {
                out.append("**");
                write(d.values().get(i), EXPRESSION);
            } else {
                write(key, TEST);
                out.append(": ");
                write(d.values().get(i), TEST);
            }
        }
        out.append('}');
    }

    private void writeComprehension(String open, Expr element, List<Comprehension> generators, String close) {
        out.append(open);
        write(element, TEST);
        writeGenerators(generators);
        out.append(close);
    }

    private void writeGenerators(List<Comprehension> generators) {
        for (Comprehension generator : generators) {
            out.append(generator.isAsync() ? " async for " : " for ");
            write(generator.target(), TUPLE);
            out.append(" in ");
            write(generator.iter(), TEST + 1);
            for (Expr test : generator.ifs()) {
                out.append(" if ");
                write(test, TEST + 1);
            }
        }
    }

    private void writeCall(Expr.Call c) {
        write(c.function(), ATOM);
        if (c.args().size() == 1 && c.keywords().isEmpty() && c.args().get(0) instanceof Expr.GeneratorExp generator) {
            write(generator, TEST);
            return;
        }
        out.append('(');
        writeAll(c.args(), ", ", TEST);
        boolean first = c.args().isEmpty();
        for (Keyword keyword : c.keywords()) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            if (keyword.name() == null) {
                out.append("**");
            } else {
                out.append(keyword.name()).append('=');
            }
            write(keyword.value(), TEST);
        }
        out.append(')');
    }

    // ---- parameters ---------------------------------------------------------------------------------------------

    private void writeParameters(Arguments args) {
        boolean first = true;
        int positional = args.positionalOnly().size();
        int count = positional + args.args().size();
        int withoutDefault = count - args.defaults().size();
        for (int i = 0; i < count; i++) {
            first = separate(first);
            writeParameter(
                    i < positional ? args.positionalOnly().get(i) : args.args().get(i - positional));
            if (i >= withoutDefault) {
                out.append('=');
                write(args.defaults().get(i - withoutDefault), TEST);
            }
            if (i + 1 == positional) {
                out.append(", /");
            }
        }
        if (args.vararg() != null || !args.keywordOnly().isEmpty()) {
            first = separate(first);
            out.append('*');
            if (args.vararg() != null) {
                writeParameter(args.vararg());
            }
        }
        for (int i = 0; i < args.keywordOnly().size(); i++) {
            first = separate(first);
            writeParameter(args.keywordOnly().get(i));
            Expr defaultValue = args.keywordDefaults().get(i);
            if (defaultValue != null) {
                out.append('=');
                write(defaultValue, TEST);
            }
        }
        if (args.kwarg() != null) {
            separate(first);
            out.append("**");
            writeParameter(args.kwarg());
        }
    }

    private boolean separate(boolean first) {
        if (!first) {
            out.append(", ");
        }
        return false;
    }

    private void writeParameter(Arg arg) {
        out.append(arg.name());
        if (arg.annotation() != null) {
            out.append(": ");
            write(arg.annotation(), TEST);
        }
    }

    // ---- f-strings ----------------------------------------------------------------------------------------------

    private void writeFString(StringBuilder body) {
        out.append('f');
        ConstantText.append(out, body.toString());
    }

    private static void addParts(StringBuilder body, List<Expr> values) {
        for (Expr value : values) {
            addPart(body, value);
        }
    }

    private static void addPart(StringBuilder body, Expr value) {
        switch (value) {
            case Expr.Constant c -> addText(body, c.value());
            case Expr.JoinedStr j -> addParts(body, j.values());
            case Expr.FormattedValue f -> addField(body, f);
            default -> throw new IllegalArgumentException("not part of an f-string: " + value);
        }
    }

    private static void addText(StringBuilder body, Object text) {
        int[] points = text instanceof CodePoints p
                ? p.codePoints()
                : ((String) text).codePoints().toArray();
        for (int c : points) {
            if (c == '{' || c == '}') {
                body.append((char) c);
            }
            body.appendCodePoint(c);
        }
    }

    private static void addField(StringBuilder body, Expr.FormattedValue f) {
        String text = unparse(f.value(), TEST + 1);
        // Two braces in a row would be a literal one.
        body.append(text.startsWith("{") ? "{ " : "{").append(text);
        if (f.conversion() > 0) {
            body.append('!').append((char) f.conversion());
        }
        if (f.formatSpec() != null) {
            body.append(':');
            addPart(body, f.formatSpec());
        }
        body.append('}');
    }
}
