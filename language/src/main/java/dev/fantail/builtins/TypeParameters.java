// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Type variables inside type arguments: finding them and putting types in their place. */
final class TypeParameters {
    private static final TruffleString TYPING_SUBST = Str.of("__typing_subst__");
    private static final TruffleString TYPING_PREPARE = Str.of("__typing_prepare_subst__");
    private static final TruffleString UNPACKED_TUPLE = Str.of("__typing_unpacked_tuple_args__");

    private TypeParameters() {}

    /** The distinct type variables in {@code args}, in order of their first appearance. */
    static PyTuple of(PyTuple args) {
        List<Object> found = new ArrayList<>();
        for (Object arg : args.items()) {
            collect(arg, found);
        }
        return PyTuple.of(found.toArray());
    }

    private static void collect(Object arg, List<Object> found) {
        if (arg instanceof PyType || arg instanceof TruffleString) {
            return;
        }
        if (Types.of(arg).lookup(TYPING_SUBST) != null) {
            addDistinct(found, arg);
        } else if (arg instanceof PyTuple || arg instanceof PyList) {
            for (Object inner : Iteration.toArray(arg)) {
                collect(inner, found);
            }
        } else if (Attributes.getOrNull(arg, Names.PARAMETERS) instanceof PyTuple inner) {
            for (Object parameter : inner.items()) {
                addDistinct(found, parameter);
            }
        }
    }

    private static void addDistinct(List<Object> found, Object parameter) {
        for (Object known : found) {
            if (known == parameter) {
                return;
            }
        }
        found.add(parameter);
    }

    /**
     * The arguments of {@code alias[item]}: {@code args} with the type variables replaced.
     *
     * @param alias for messages
     */
    static PyTuple substitute(Object alias, PyTuple args, PyTuple parameters, Object item) {
        if (parameters.size() == 0) {
            throw Errors.typeError(Strings.repr(alias) + " is not a generic class");
        }
        Object prepared = unpack(item);
        for (Object parameter : parameters.items()) {
            Object prepare = Attributes.getOrNull(parameter, TYPING_PREPARE);
            if (prepare != null && prepare != PyNone.NONE) {
                prepared = Calls.call(prepare, alias, prepared instanceof PyTuple ? prepared : PyTuple.of(prepared));
            }
        }
        Object[] items = prepared instanceof PyTuple tuple ? tuple.items() : new Object[] {prepared};
        if (items.length != parameters.size()) {
            throw Errors.typeError("Too " + (items.length > parameters.size() ? "many" : "few") + " arguments for "
                    + Strings.repr(alias) + "; actual " + items.length + ", expected " + parameters.size());
        }
        List<Object> result = new ArrayList<>();
        for (Object arg : args.items()) {
            if (arg instanceof PyType) {
                result.add(arg);
                continue;
            }
            boolean unpack = isUnpacked(arg);
            Object subst = Attributes.getOrNull(arg, TYPING_SUBST);
            Object replaced;
            if (subst != null) {
                replaced = Calls.call(subst, items[indexOf(parameters, arg)]);
            } else {
                replaced = substituteInside(arg, parameters, items);
            }
            if (unpack && replaced instanceof PyTuple several) {
                result.addAll(Arrays.asList(several.items()));
            } else {
                result.add(replaced);
            }
        }
        return PyTuple.of(result.toArray());
    }

    private static Object substituteInside(Object arg, PyTuple parameters, Object[] items) {
        if (arg instanceof PyTuple || arg instanceof PyList) {
            Object[] inner = Iteration.toArray(arg);
            for (int i = 0; i < inner.length; i++) {
                Object subst = inner[i] instanceof PyType ? null : Attributes.getOrNull(inner[i], TYPING_SUBST);
                inner[i] = subst != null
                        ? Calls.call(subst, items[indexOf(parameters, inner[i])])
                        : inner[i] instanceof PyType ? inner[i] : substituteInside(inner[i], parameters, items);
            }
            return arg instanceof PyList ? new PyList(inner) : PyTuple.of(inner);
        }
        if (!(Attributes.getOrNull(arg, Names.PARAMETERS) instanceof PyTuple own) || own.size() == 0) {
            return arg;
        }
        List<Object> values = new ArrayList<>();
        for (Object parameter : own.items()) {
            int index = indexOf(parameters, parameter);
            if (index < 0) {
                values.add(parameter);
            } else if (items[index] instanceof PyTuple several && isTypeVarTuple(parameter)) {
                values.addAll(Arrays.asList(several.items()));
            } else {
                values.add(items[index]);
            }
        }
        return Items.get(arg, PyTuple.of(values.toArray()));
    }

    private static boolean isTypeVarTuple(Object parameter) {
        return !(parameter instanceof PyType) && Types.of(parameter).lookup(Names.ITER) != null;
    }

    private static boolean isUnpacked(Object arg) {
        if (arg instanceof PyGenericAlias alias) {
            return alias.isUnpacked();
        }
        Object flag = Attributes.getOrNull(arg, Str.of("__typing_is_unpacked_typevartuple__"));
        return flag != null && Truth.isTrue(flag);
    }

    /** {@code *tuple[int, str]} among the items becomes its arguments. */
    private static Object unpack(Object item) {
        Object[] items = item instanceof PyTuple tuple ? tuple.items() : new Object[] {item};
        List<Object> result = new ArrayList<>();
        for (Object each : items) {
            Object inner = each instanceof PyType ? null : Attributes.getOrNull(each, UNPACKED_TUPLE);
            if (inner instanceof PyTuple tuple
                    && !(tuple.size() > 0 && tuple.get(tuple.size() - 1) == PyNone.ELLIPSIS)) {
                result.addAll(Arrays.asList(tuple.items()));
            } else {
                result.add(each);
            }
        }
        return PyTuple.of(result.toArray());
    }

    private static int indexOf(PyTuple parameters, Object parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) == parameter) {
                return i;
            }
        }
        return -1;
    }

    /** How representations show a type argument. */
    static String repr(Object item) {
        if (item == PyNone.ELLIPSIS) {
            return "...";
        }
        if (item instanceof PyType type) {
            return TypeNames.qualified(type);
        }
        if (item instanceof PyList list) {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < list.size(); i++) {
                text.append(i > 0 ? ", " : "").append(repr(list.get(i)));
            }
            return text.append(']').toString();
        }
        if (!(item instanceof PyGenericAlias) && !(item instanceof TruffleString)) {
            Object name = Attributes.getOrNull(item, Names.QUALNAME);
            Object module = name == null ? null : Attributes.getOrNull(item, Names.MODULE);
            boolean alias =
                    Attributes.getOrNull(item, Names.ORIGIN) != null && Attributes.getOrNull(item, Names.ARGS) != null;
            if (!alias && name != null && module != null && module != PyNone.NONE) {
                String moduleName = Strings.str(module).toJavaStringUncached();
                return moduleName.equals("builtins")
                        ? Strings.str(name).toJavaStringUncached()
                        : moduleName + "." + Strings.str(name);
            }
        }
        return Strings.repr(item).toJavaStringUncached();
    }
}
