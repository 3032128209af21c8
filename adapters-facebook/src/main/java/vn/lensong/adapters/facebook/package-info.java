/** Facebook Pages behind the platform port: Graph API calls out, signed webhooks in. */
@NullMarked
package vn.lensong.adapters.facebook;

import org.jspecify.annotations.NullMarked;
