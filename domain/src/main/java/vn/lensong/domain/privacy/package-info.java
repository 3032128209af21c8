/** What the law asks for personal data: consents, requests of people, breaches, and how long anything is kept. */
@NullMarked
package vn.lensong.domain.privacy;

import org.jspecify.annotations.NullMarked;
