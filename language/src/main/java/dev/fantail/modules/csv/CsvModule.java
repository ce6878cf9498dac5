// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** {@code _csv}: reading and writing of comma-separated values. */
@BuiltinModule("_csv")
public final class CsvModule {
    static final PyType ERROR = ExceptionTypes.declare("_csv.Error", ExceptionTypes.EXCEPTION);

    /** The options of a dialect, in the order in which {@link PyDialect} takes them. */
    static final String[] OPTIONS = {
        "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"
    };

    private static final String DIALECTS_KEY = "_csv.dialects";
    private static final String LIMIT_KEY = "_csv.field_size_limit";
    private static final long DEFAULT_LIMIT = 128 * 1024;

    private CsvModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Error", ERROR);
        module.set("Dialect", PyDialect.TYPE);
        module.set("Reader", PyReader.TYPE);
        module.set("Writer", PyWriter.TYPE);
        module.set("_dialects", dialects());
        module.set("__version__", Str.of("1.0"));
        module.set("QUOTE_MINIMAL", (long) PyDialect.QUOTE_MINIMAL);
        module.set("QUOTE_ALL", (long) PyDialect.QUOTE_ALL);
        module.set("QUOTE_NONNUMERIC", (long) PyDialect.QUOTE_NONNUMERIC);
        module.set("QUOTE_NONE", (long) PyDialect.QUOTE_NONE);
        module.set("QUOTE_STRINGS", (long) PyDialect.QUOTE_STRINGS);
        module.set("QUOTE_NOTNULL", (long) PyDialect.QUOTE_NOTNULL);
    }

    static PyDict dialects() {
        return (PyDict) PythonContext.get().moduleState().computeIfAbsent(DIALECTS_KEY, key -> new PyDict());
    }

    static long fieldLimit() {
        return (Long) PythonContext.get().moduleState().getOrDefault(LIMIT_KEY, DEFAULT_LIMIT);
    }

    /** A dialect of a registered name, another dialect or a class, with options on top. */
    static PyDialect dialect(PyType type, Object base, Object[] given) {
        Object from = base;
        if (base != null && PyValueObject.unwrap(base) instanceof TruffleString) {
            from = getDialect(base);
        }
        if (from instanceof PyDialect ready && type == PyDialect.TYPE && isEmpty(given)) {
            return ready;
        }
        return new PyDialect(type, from, given);
    }

    private static boolean isEmpty(Object[] given) {
        for (Object option : given) {
            if (option != null) {
                return false;
            }
        }
        return true;
    }

    private static PyDialect dialect(Object base, PyDict options) {
        Object[] given = new Object[OPTIONS.length];
        Object named = options.getString(ConstantValues.intern("dialect"));
        if (named != null && base != null) {
            throw Errors.typeError("argument for () given by name ('dialect') and position (1)");
        }
        int known = named == null ? 0 : 1;
        for (int i = 0; i < OPTIONS.length; i++) {
            given[i] = options.getString(ConstantValues.intern(OPTIONS[i]));
            known += given[i] == null ? 0 : 1;
        }
        if (known < options.size()) {
            for (int entry = options.nextEntry(-1); entry >= 0; entry = options.nextEntry(entry)) {
                String name = options.keyAt(entry).toString();
                if (!name.equals("dialect") && !java.util.List.of(OPTIONS).contains(name)) {
                    throw Errors.typeError(
                            "'" + options.keyAt(entry) + "' is an invalid keyword argument for this function");
                }
            }
        }
        Object from = named == null ? base : named;
        return dialect(PyDialect.TYPE, from == PyNone.NONE ? null : from, given);
    }

    @Builtin("reader(iterator, dialect=<unset>, /, **options)")
    static Object reader(Object iterator, Object dialect, PyDict options) {
        return new PyReader(Iteration.iter(iterator), dialect(dialect, options));
    }

    @Builtin("writer(file, dialect=<unset>, /, **options)")
    static Object writer(Object file, Object dialect, PyDict options) {
        Object write = Attributes.getOrNull(file, ConstantValues.intern("write"));
        if (write == null || !Calls.isCallable(write)) {
            throw Errors.typeError("argument 1 must have a \"write\" method");
        }
        return new PyWriter(write, dialect(dialect, options));
    }

    @Builtin("register_dialect(name, dialect=<unset>, /, **options)")
    static void registerDialect(Object name, Object dialect, PyDict options) {
        if (!(PyValueObject.unwrap(name) instanceof TruffleString)) {
            throw Errors.typeError("dialect name must be a string");
        }
        dialects().put(name, dialect(dialect, options));
    }

    @Builtin("unregister_dialect(name)")
    static void unregisterDialect(Object name) {
        if (dialects().remove(name) == null) {
            throw Errors.of(ERROR, "unknown dialect");
        }
    }

    @Builtin("get_dialect(name)")
    static Object getDialect(Object name) {
        Object found = dialects().get(name);
        if (found == null) {
            throw Errors.of(ERROR, "unknown dialect");
        }
        return found;
    }

    @Builtin("list_dialects()")
    static Object listDialects() {
        return Calls.call(Types.LIST, dialects());
    }

    @Builtin("field_size_limit(new_limit=<unset>)")
    static long fieldSizeLimit(Object limit) {
        long old = fieldLimit();
        if (limit != null) {
            if (Conversions.intOrNull(limit) == null) {
                throw Errors.typeError("limit must be an integer");
            }
            PythonContext.get().moduleState().put(LIMIT_KEY, Conversions.toLong(limit));
        }
        return old;
    }
}
