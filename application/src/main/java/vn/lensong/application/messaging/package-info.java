/** Texts to telephones, within the law and once at most. */
@NullMarked
package vn.lensong.application.messaging;

import org.jspecify.annotations.NullMarked;
