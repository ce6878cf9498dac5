// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tokenize;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;

/** The module {@code _tokenize}: the parser's tokenizer for {@code tokenize}. */
@BuiltinModule("_tokenize")
public final class TokenizeModule {
    private TokenizeModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("TokenizerIter", TokenizerIter.TYPE);
    }
}
