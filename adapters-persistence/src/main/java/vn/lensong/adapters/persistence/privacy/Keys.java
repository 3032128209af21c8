package vn.lensong.adapters.persistence.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A keyset of Tink with what is done to it in a rotation: another key is added, becomes the primary one, and is left
 * alone at last.
 */
final class Keys {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink: not to be set up (expected: AES-GCM and HMAC)", e);
        }
    }

    private final KeysetHandle handle;
    private final Parameters parameters;
    private volatile @Nullable Aead aead;
    private volatile @Nullable Map<Integer, Prf> prfs;

    private Keys(KeysetHandle handle, Parameters parameters) {
        this.handle = handle;
        this.parameters = parameters;
    }

    /** New keys to encrypt under: AES-256-GCM. */
    static Keys ofFields() {
        return fresh(PredefinedAeadParameters.AES256_GCM);
    }

    /** New keys to look up under: HMAC-SHA256. */
    static Keys ofLookups() {
        return fresh(PredefinedPrfParameters.HMAC_SHA256_PRF);
    }

    private static Keys fresh(Parameters parameters) {
        return done(() -> new Keys(KeysetHandle.generateNew(parameters), parameters));
    }

    /** Keys as {@link #text} wrote them. */
    static Keys of(String text, Keys like) {
        return done(() -> new Keys(
                TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(text), InsecureSecretKeyAccess.get()),
                like.parameters));
    }

    /** With the secret keys in it: to be sealed at once. */
    String text() {
        return done(() -> Base64.getEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get())));
    }

    /** With another key that is not used to write yet. */
    Keys withAnother() {
        return done(() -> new Keys(
                KeysetHandle.newBuilder(handle)
                        .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId())
                        .build(),
                parameters));
    }

    /** With the key that was added last as the one to write under. */
    Keys promoted() {
        return done(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
            builder.getAt(builder.size() - 1).makePrimary();
            return new Keys(builder.build(), parameters);
        });
    }

    /** With the primary key alone. */
    Keys withoutOthers() {
        return done(() -> {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
            for (int i = builder.size() - 1; i >= 0; i--) {
                if (!handle.getAt(i).isPrimary()) {
                    builder.deleteAt(i);
                }
            }
            return new Keys(builder.build(), parameters);
        });
    }

    int size() {
        return handle.size();
    }

    boolean knows(int id) {
        for (int i = 0; i < handle.size(); i++) {
            if (handle.getAt(i).getId() == id && handle.getAt(i).getStatus() == KeyStatus.ENABLED) {
                return true;
            }
        }
        return false;
    }

    int primary() {
        return handle.getPrimary().getId();
    }

    /** Made once: a list of numbers asks for it number by number. */
    Aead aead() {
        Aead made = aead;
        if (made == null) {
            made = done(() -> handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
            aead = made;
        }
        return made;
    }

    /** Made once, as {@link #aead}. */
    Map<Integer, Prf> prfs() {
        Map<Integer, Prf> made = prfs;
        if (made == null) {
            made = done(() -> handle.getPrimitive(RegistryConfiguration.get(), PrfSet.class).getPrfs());
            prfs = made;
        }
        return made;
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "Keys[" + handle.size() + "]";
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.done();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys: not to be used (expected: keys written by this installation)", e);
        }
    }

    /** Something of Tink that says it may fail. */
    private interface Work<T> {
        T done() throws GeneralSecurityException;
    }
}
