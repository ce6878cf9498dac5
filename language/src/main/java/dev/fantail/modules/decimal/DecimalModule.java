// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;

/** {@code _decimal}: decimal arithmetic. */
@BuiltinModule(value = "_decimal", doc = "C decimal arithmetic module")
public final class DecimalModule {
    private DecimalModule() {}

    @ModuleInit
    static void init(PyModule module) {
        DecimalState state = DecimalState.of();
        module.set("Decimal", PyDecimal.TYPE);
        module.set("Context", DecimalContext.TYPE);
        module.set("DecimalTuple", state.tupleType);
        module.set("DecimalException", state.decimalException);
        for (PyType type : state.signals.types()) {
            module.set(type.name().toString(), type);
        }
        for (PyType type : state.conditionTypes) {
            module.set(type.name().toString(), type);
        }
        module.set("DefaultContext", state.defaultContext);
        module.set("BasicContext", state.basicContext);
        module.set("ExtendedContext", state.extendedContext);
        for (Rounding rounding : Rounding.values()) {
            module.set(rounding.name(), rounding.text());
        }
        module.set("MAX_PREC", Calculation.MAX_PRECISION);
        module.set("MAX_EMAX", Calculation.MAX_EMAX);
        module.set("MIN_EMIN", Calculation.MIN_EMIN);
        module.set("MIN_ETINY", Calculation.MIN_ETINY);
        module.set("HAVE_THREADS", true);
        module.set("HAVE_CONTEXTVAR", true);
        module.set("__version__", Str.of("1.70"));
        module.set("__libmpdec_version__", Str.of("2.5.1"));
    }

    @Builtin(value = "getcontext()", doc = "Get the current default context.\n")
    static DecimalContext getContext() {
        return DecimalContext.current();
    }

    @Builtin(value = "setcontext(context, /)", doc = "Set a new default context.\n")
    static void setContext(Object context) {
        if (!(context instanceof DecimalContext chosen)) {
            throw Errors.typeError("argument must be a context");
        }
        chosen.state().setCurrent(chosen);
    }

    @Builtin(
            value = "localcontext(ctx=None, **kwargs)",
            doc = "Return a context manager that will set the default context to a copy of ctx\n"
                    + "on entry to the with-statement and restore the previous default context when\n"
                    + "exiting the with-statement. If no context is supplied, a copy of the current\n"
                    + "default context is used.\n")
    static ContextManager localContext(Object ctx, PyDict kwargs) {
        DecimalContext outer = DecimalContext.current();
        DecimalContext local = ctx == PyNone.NONE ? outer : Operands.context(ctx);
        local = local.copy();
        for (Object name : kwargs.keyArray()) {
            Object value = kwargs.get(name);
            if (value != PyNone.NONE) {
                DecimalContextMethods.set(local, Str.toJava((TruffleString) name), value);
            }
        }
        return new ContextManager(local, outer);
    }
}
