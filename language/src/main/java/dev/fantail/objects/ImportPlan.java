// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.Assumption;

/**
 * What an import of something that is loaded comes down to.
 *
 * @param module what the statement gets, or {@code null} when that is not known beforehand
 * @param assumptions the plan holds while all of them do
 */
public record ImportPlan(Object module, Assumption... assumptions) {
    public static final ImportPlan NONE = new ImportPlan(null);

    public boolean isKnown() {
        return module != null;
    }
}
