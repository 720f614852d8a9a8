package org.modelsquare.media;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.modelsquare.testing.PostgresResource;

/** Files in the data folder. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MediaResourceTest extends MediaResourceContract {}
