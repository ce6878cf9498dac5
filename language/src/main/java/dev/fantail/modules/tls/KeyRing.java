// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** The keys of one end: the first of a kind is shown, whoever the other end would like to have signed it. */
final class KeyRing extends X509ExtendedKeyManager {
    private final List<Entry> entries;

    /** @param chain the certificate of the key first */
    record Entry(PrivateKey key, List<X509Certificate> chain) {}

    KeyRing(List<Entry> entries) {
        this.entries = entries;
    }

    private String alias(String... kinds) {
        for (String kind : kinds) {
            for (int i = 0; i < entries.size(); i++) {
                String algorithm = entries.get(i).key().getAlgorithm();
                if (kind.equals(algorithm) || kind.startsWith("EC_") && algorithm.equals("EC")) {
                    return Integer.toString(i);
                }
            }
        }
        return null;
    }

    private static String[] all(String alias) {
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public String[] getClientAliases(String kind, Principal[] issuers) {
        return all(alias(kind));
    }

    @Override
    public String[] getServerAliases(String kind, Principal[] issuers) {
        return all(alias(kind));
    }

    @Override
    public String chooseClientAlias(String[] kinds, Principal[] issuers, Socket socket) {
        return alias(kinds);
    }

    @Override
    public String chooseServerAlias(String kind, Principal[] issuers, Socket socket) {
        return alias(kind);
    }

    @Override
    public String chooseEngineClientAlias(String[] kinds, Principal[] issuers, SSLEngine engine) {
        return alias(kinds);
    }

    @Override
    public String chooseEngineServerAlias(String kind, Principal[] issuers, SSLEngine engine) {
        return alias(kind);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return entries.get(Integer.parseInt(alias)).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return entries.get(Integer.parseInt(alias)).key();
    }
}
