// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tls;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.security.GeneralSecurityException;
import javax.net.ssl.TrustManager;

/** {@code _tls.Authorities}: who is trusted to sign certificates; reading hundreds of them takes a while. */
@BuiltinClass(type = "_tls.Authorities", doc = "Who is trusted to sign certificates.")
final class TlsAuthorities extends PyObject {
    static final PyType TYPE = Types.declare("_tls.Authorities", Types.OBJECT, 0);

    final TrustManager[] managers;

    private TlsAuthorities(TrustManager[] managers) {
        super(TYPE);
        this.managers = managers;
    }

    @Builtin("__new__(cls, certificates, /)")
    static TlsAuthorities create(PyType cls, Object certificates) {
        try {
            return new TlsAuthorities(Credentials.trustManagers(TlsEngine.certificates(certificates)));
        } catch (GeneralSecurityException e) {
            throw Errors.valueError(String.valueOf(e.getMessage()));
        }
    }
}
