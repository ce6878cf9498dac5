// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import java.io.IOException;

/** {@code polyglot}: evaluates other languages and shares values with them. */
@BuiltinModule(value = "polyglot", doc = "Other languages: evaluate their code, share values with them.")
final class PolyglotModule {
    private PolyglotModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("ForeignException", Border.FOREIGN_EXCEPTION);
    }

    @Builtin(
            value = "eval(*, path=None, string=None, language)",
            doc = "Evaluates a file or a string of another language and returns its value.")
    @TruffleBoundary
    static Object eval(TruffleString path, TruffleString string, TruffleString language) {
        if ((path == null) == (string == null)) {
            throw Errors.valueError("polyglot.eval with neither or both of path and string");
        }
        PythonContext context = PythonContext.get();
        try {
            Source source = string != null
                    ? Source.newBuilder(Str.toJava(language), Str.toJava(string), "<string>")
                            .build()
                    : Source.newBuilder(Str.toJava(language), context.env().getPublicTruffleFile(Str.toJava(path)))
                            .build();
            return Border.toPython(context.env().parsePublic(source).call());
        } catch (AbstractTruffleException e) {
            throw Border.arriving(e);
        } catch (IOException | SecurityException e) {
            throw Errors.of(ExceptionTypes.OS_ERROR, e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Errors.valueError(e.getMessage());
        }
    }

    @Builtin(value = "export_value(name, value)", doc = "Puts a value into the polyglot bindings.")
    @TruffleBoundary
    static Object exportValue(TruffleString name, Object value) {
        Object bindings = bindings();
        Foreign.send(() -> {
            InteropLibrary.getUncached().writeMember(bindings, Str.toJava(name), value);
            return PyNone.NONE;
        });
        return value;
    }

    @Builtin(value = "import_value(name)", doc = "The value of that name in the polyglot bindings, or None.")
    @TruffleBoundary
    static Object importValue(TruffleString name) {
        Object bindings = bindings();
        String member = Str.toJava(name);
        if (!InteropLibrary.getUncached().isMemberReadable(bindings, member)) {
            return PyNone.NONE;
        }
        return Foreign.send(() -> InteropLibrary.getUncached().readMember(bindings, member));
    }

    private static Object bindings() {
        PythonContext context = PythonContext.get();
        if (!context.env().isPolyglotBindingsAccessAllowed()) {
            throw Errors.of(ExceptionTypes.PERMISSION_ERROR, "polyglot bindings are not accessible");
        }
        return context.env().getPolyglotBindings();
    }
}
