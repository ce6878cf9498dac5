// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tokenize;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.codec.Codecs;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.SourceErrors;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.TokenStream;

/** {@code _tokenize.TokenizerIter}: the tokens of the lines that a function returns. */
@BuiltinClass(type = "_tokenize.TokenizerIter")
public final class TokenizerIter extends PyObject implements NativeIterator {
    static final PyType TYPE = Types.declare("_tokenize.TokenizerIter", Types.OBJECT, 0);

    private final Object readLine;
    private final TruffleString encoding;
    private final boolean extraTokens;
    private TokenStream tokens;
    private String fileLine;
    private TruffleString fileLineText;

    private TokenizerIter(PyType type, Object readLine, TruffleString encoding, boolean extraTokens) {
        super(type);
        this.readLine = readLine;
        this.encoding = encoding;
        this.extraTokens = extraTokens;
    }

    @Builtin("__new__(cls, readline, /, *, encoding=<unset>, extra_tokens=False)")
    static Object create(PyType cls, Object readline, TruffleString encoding, boolean extraTokens) {
        return new TokenizerIter(cls, readline, encoding, extraTokens);
    }

    @Override
    public Object next() {
        if (tokens == null) {
            tokens = new TokenStream(readAll(), "<string>", extraTokens);
        }
        TokenStream.Token token;
        try {
            token = tokens.next();
        } catch (SyntaxErrorException e) {
            throw SourceErrors.of(e.kind() == SyntaxErrorException.Kind.SYNTAX ? e : withoutEnd(e));
        }
        if (token == null) {
            return null;
        }
        if (!token.lineText().equals(fileLine)) {
            fileLine = token.lineText();
            fileLineText = Str.of(fileLine);
        }
        return new PyTuple(
                (long) token.kind(),
                Str.of(token.text()),
                new PyTuple((long) token.line(), (long) token.column()),
                new PyTuple((long) token.endLine(), (long) token.endColumn()),
                fileLineText);
    }

    /** Errors of indentation end nowhere, unlike those that compile() raises. */
    private static SyntaxErrorException withoutEnd(SyntaxErrorException e) {
        return new SyntaxErrorException(
                e.kind(),
                e.getMessage(),
                e.fileName(),
                e.line(),
                e.offset(),
                -1,
                SyntaxErrorException.NO_END_OFFSET,
                e.text());
    }

    /** All of the source: the tokenizer wants it at once. */
    private String readAll() {
        StringBuilder text = new StringBuilder();
        while (true) {
            Object line;
            try {
                line = Calls.call(readLine);
            } catch (PyException e) {
                if (e.value().type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
                    return text.toString();
                }
                throw e;
            }
            TruffleString decoded = decode(line);
            if (decoded.isEmpty()) {
                return text.toString();
            }
            text.append(decoded.toJavaStringUncached());
        }
    }

    private TruffleString decode(Object line) {
        if (encoding != null) {
            if (!(line instanceof PyBytes bytes)) {
                throw Errors.typeError("readline() returned a non-bytes object");
            }
            return Codecs.decode(bytes, bytes.value(), encoding, Str.of("replace"));
        }
        if (!(PyValueObject.unwrap(line) instanceof TruffleString text)) {
            throw Errors.typeError("readline() returned a non-string object");
        }
        return text;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(TokenizerIter self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(TokenizerIter self) {
        return self.next();
    }
}
