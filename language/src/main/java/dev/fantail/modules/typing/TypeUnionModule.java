// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.typing;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.builtins.UnionTypes;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** The module {@code _fantail_typing}: what {@code _typing} cannot do in Python. */
@BuiltinModule("_fantail_typing")
public final class TypeUnionModule {
    private TypeUnionModule() {}

    /** {@code left | right} where one of the two is an instance of {@code alias_type}. */
    @Builtin("union(alias_type, left, right, /)")
    static Object union(PyType aliasType, Object left, Object right) {
        return isMember(aliasType, left) && isMember(aliasType, right)
                ? UnionTypes.of(left, right)
                : PyNone.NOT_IMPLEMENTED;
    }

    private static boolean isMember(PyType aliasType, Object object) {
        return UnionTypes.isUnionable(object) || Types.isInstance(object, aliasType);
    }
}
