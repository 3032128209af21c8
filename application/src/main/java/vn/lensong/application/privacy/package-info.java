/** What the law asks for personal data: consents, requests of people, retention, breaches, keys. */
@NullMarked
package vn.lensong.application.privacy;

import org.jspecify.annotations.NullMarked;
