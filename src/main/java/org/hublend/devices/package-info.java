/// The register of devices and accessories.
@NullMarked
package org.hublend.devices;

import org.jspecify.annotations.NullMarked;
