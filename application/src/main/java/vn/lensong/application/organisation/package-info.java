/** Accounts, organisations and branches. */
@NullMarked
package vn.lensong.application.organisation;

import org.jspecify.annotations.NullMarked;
