// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates and keys from bytes, and what the platform wants of them. */
final class Credentials {
    private static final String[] KEY_KINDS = {"RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA"};

    private Credentials() {}

    static X509Certificate certificate(byte[] data) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(data));
    }

    /** @param data as PKCS#8 has keys */
    static PrivateKey key(byte[] data) throws GeneralSecurityException {
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(data));
            } catch (InvalidKeySpecException e) {
                // It is a key of another kind.
                continue;
            }
        }
        throw new InvalidKeySpecException("no known kind of key");
    }

    static boolean match(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        PublicKey other = certificate.getPublicKey();
        if (!key.getAlgorithm().equals(other.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> key.getAlgorithm();
        };
        byte[] message = "match".getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(message);
        byte[] signature = signing.sign();
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(other);
        checking.update(message);
        try {
            return checking.verify(signature);
        } catch (SignatureException e) {
            // Of another length.
            return false;
        }
    }

    /** {@code null} if the password does not fit. */
    static byte[] decrypt(byte[] data, byte[] password) {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(data);
            AlgorithmParameters parameters = info.getAlgParameters();
            String algorithm =
                    parameters != null && info.getAlgName().equals("PBES2") ? parameters.toString() : info.getAlgName();
            char[] characters = new String(password, StandardCharsets.UTF_8).toCharArray();
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(characters)),
                    parameters);
            return info.getKeySpec(cipher).getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            return null;
        }
    }

    static X509Certificate[] platformAuthorities() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager authorities) {
                return authorities.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    private static KeyStore store() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        return store;
    }

    static TrustManager[] trustManagers(List<X509Certificate> authorities) throws GeneralSecurityException {
        if (authorities.isEmpty()) {
            return new TrustManager[] {new Trust(false)};
        }
        KeyStore store = store();
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority" + i, authorities.get(i));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
