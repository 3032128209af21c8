/** The register of channels, presence audits and impostors in the database. */
@NullMarked
package vn.lensong.adapters.persistence.presence;

import org.jspecify.annotations.NullMarked;
