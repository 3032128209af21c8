/** The register of channels, presence audits and impostors over HTTP. */
@NullMarked
package vn.lensong.adapters.web.presence;

import org.jspecify.annotations.NullMarked;
