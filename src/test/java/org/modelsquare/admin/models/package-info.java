@NullMarked
package org.modelsquare.admin.models;

import org.jspecify.annotations.NullMarked;
