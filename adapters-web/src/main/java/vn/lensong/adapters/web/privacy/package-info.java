/** Requests about personal data, consents and breaches over HTTP. */
@NullMarked
package vn.lensong.adapters.web.privacy;

import org.jspecify.annotations.NullMarked;
