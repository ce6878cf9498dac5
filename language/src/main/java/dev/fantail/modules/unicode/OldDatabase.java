// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.unicode;

import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code unicodedata.ucd_3_2_0}: the database as of Unicode 3.2, which internationalized domain names need. */
public final class OldDatabase extends PyObject {
    static final PyType TYPE = Types.declare("unicodedata.UCD", Types.OBJECT, PyType.NO_INSTANTIATION);

    OldDatabase() {
        super(TYPE);
    }
}
