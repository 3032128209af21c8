package vn.lensong.application;

import java.util.UUID;

/** Where new ids come from: time-ordered (UUIDv7), unique, never reused. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
