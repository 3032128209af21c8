/** Personal numbers in the database: encrypted one by one, found by keyed hash only, their keys rotated while in use. */
@NullMarked
package vn.lensong.adapters.persistence.privacy;

import org.jspecify.annotations.NullMarked;
