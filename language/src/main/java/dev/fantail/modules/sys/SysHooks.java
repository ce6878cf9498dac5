// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.builtins.TypeNames;
import dev.fantail.builtins.traceback.TracebackPrinter;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Warnings;

/** The hooks of {@code sys} as they are before a program replaces them. */
@BuiltinModule("sys")
public final class SysHooks {
    private static final TruffleString UNDERSCORE = Str.of("_");
    private static final TruffleString NEWLINE = Str.of("\n");
    private static final TruffleString ENCODING = Str.of("encoding");

    private SysHooks() {}

    @Builtin("displayhook(object, /)")
    static void display(Object value) {
        if (value == PyNone.NONE) {
            return;
        }
        PythonContext context = PythonContext.get();
        context.builtins().namespace().putString(UNDERSCORE, PyNone.NONE);
        Object out = context.sys().namespace().getString(Names.STDOUT);
        if (out == null || out == PyNone.NONE) {
            throw Errors.runtimeError("lost sys.stdout");
        }
        TruffleString text = Strings.repr(value);
        try {
            Calls.method(out, Names.WRITE, text);
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.UNICODE_ENCODE_ERROR)) {
                throw e;
            }
            Object encoding = Attributes.get(out, ENCODING);
            Object bytes = Calls.method(text, Str.of("encode"), encoding, Str.of("backslashreplace"));
            Calls.method(out, Names.WRITE, Calls.method(bytes, Str.of("decode"), encoding, Str.of("strict")));
        }
        Calls.method(out, Names.WRITE, NEWLINE);
        context.builtins().namespace().putString(UNDERSCORE, value);
    }

    @Builtin("excepthook(exctype, value, traceback, /)")
    static void except(Object type, Object value, Object traceback) {
        if (value instanceof PyBaseException exception) {
            if (traceback instanceof PyTraceback && exception.traceback() == PyNone.NONE) {
                exception.setTraceback(traceback);
            }
            TracebackPrinter.printToStderr(exception);
        } else {
            TracebackPrinter.writeToStderr("TypeError: print_exception(): Exception expected for value, "
                    + Types.of(value).shortName() + " found\n");
        }
    }

    @Builtin("unraisablehook(unraisable, /)")
    static void unraisable(Object unraisable) {
        Object value = Attributes.get(unraisable, "exc_value");
        Object message = Attributes.get(unraisable, "err_msg");
        Object object = Attributes.get(unraisable, "object");
        StringBuilder text = new StringBuilder();
        String lead = message == PyNone.NONE
                ? "Exception ignored in"
                : Strings.str(message).toString();
        if (object != PyNone.NONE) {
            String shown;
            try {
                shown = Strings.repr(object).toJavaStringUncached();
            } catch (PyException e) {
                shown = "<object repr() failed>";
            }
            text.append(lead).append(": ").append(shown).append('\n');
        } else if (message != PyNone.NONE) {
            text.append(lead).append(":\n");
        }
        if (value instanceof PyBaseException exception) {
            text.append(TracebackPrinter.formatPlain(exception));
        } else {
            Object type = Attributes.get(unraisable, "exc_type");
            text.append(type instanceof PyType cls ? TypeNames.qualified(cls) : "None")
                    .append('\n');
        }
        TracebackPrinter.writeToStderr(text.toString());
    }

    @Builtin("breakpointhook(*args, **kws)")
    static Object breakpoint(Object[] args, PyDict keywords) {
        PythonContext context = PythonContext.get();
        String hook = context.options().ignoreEnvironment() ? null : breakpointVariable(context);
        if ("0".equals(hook)) {
            return PyNone.NONE;
        }
        String name = hook == null || hook.isEmpty() ? "pdb.set_trace" : hook;
        int dot = name.lastIndexOf('.');
        Object target = null;
        if (dot != 0 && dot < name.length() - 1) {
            try {
                Object module = context.importModule(dot < 0 ? "builtins" : name.substring(0, dot));
                target = Attributes.getOrNull(module, Str.of(name.substring(dot + 1)));
            } catch (PyException e) {
                if (!e.isInstance(ExceptionTypes.IMPORT_ERROR) && !e.isInstance(ExceptionTypes.VALUE_ERROR)) {
                    throw e;
                }
            }
        }
        if (target == null) {
            Warnings.warn(
                    ExceptionTypes.RUNTIME_WARNING, "Ignoring unimportable $PYTHONBREAKPOINT: \"" + name + "\"", 1);
            return PyNone.NONE;
        }
        return Calls.callWithDict(target, args, keywords);
    }

    /** The variable as the program sees its environment now. */
    private static String breakpointVariable(PythonContext context) {
        Object os = context.loadedModule(Str.of("os"));
        Object environment = os == null ? null : Attributes.getOrNull(os, Str.of("environ"));
        if (environment == null) {
            return context.env().getEnvironment().get("PYTHONBREAKPOINT");
        }
        Object value = Calls.method(environment, Str.of("get"), Str.of("PYTHONBREAKPOINT"));
        return value == PyNone.NONE ? null : Strings.str(value).toJavaStringUncached();
    }
}
