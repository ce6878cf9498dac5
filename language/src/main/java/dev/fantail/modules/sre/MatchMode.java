// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

/** How a pattern is applied. */
enum MatchMode {
    SEARCH("search"),
    MATCH("match"),
    FULL_MATCH("fullmatch");

    final String option;

    MatchMode(String option) {
        this.option = option;
    }
}
