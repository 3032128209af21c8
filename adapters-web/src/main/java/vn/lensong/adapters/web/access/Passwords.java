package vn.lensong.adapters.web.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;

/** Hashes passwords with Argon2id: 19 MiB, two passes, as OWASP recommends at the least. */
@Singleton
public final class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** A hash of nothing anybody knows: an unknown account costs as much time as a wrong password. */
    private final String nobody = hash("nobody " + System.nanoTime());

    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    boolean matches(String password, String hash) {
        return Password.check(password, hash).with(ARGON2);
    }

    void pretend(String password) {
        matches(password, nobody);
    }
}
