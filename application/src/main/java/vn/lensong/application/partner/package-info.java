/** Partners' systems: their logins, what they are told, and what they read and bring. */
@NullMarked
package vn.lensong.application.partner;

import org.jspecify.annotations.NullMarked;
