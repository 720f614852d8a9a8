package org.modelsquare.api;

import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.Scope;

/**
 * A key as the security checks see it: the account is the principal, the scopes are the roles. A
 * role that was asked for in vain is noted, so that the refusal can name it.
 */
final class KeyIdentity implements SecurityIdentity {

  private final ApiKey key;
  private final ApiCall call;
  private final Set<String> roles;

  KeyIdentity(ApiKey key, ApiCall call) {
    this.key = key;
    this.call = call;
    this.roles = key.scopes().stream().map(Scope::code).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Principal getPrincipal() {
    return new QuarkusPrincipal(key.accountId());
  }

  @Override
  public boolean isAnonymous() {
    return false;
  }

  @Override
  public Set<String> getRoles() {
    return roles;
  }

  @Override
  public boolean hasRole(String role) {
    boolean has = roles.contains(role);
    if (!has && Scope.find(role).isPresent()) {
      call.missScope(role);
    }
    return has;
  }

  @Override
  public <T extends Credential> @Nullable T getCredential(Class<T> credentialType) {
    return null;
  }

  @Override
  public Set<Credential> getCredentials() {
    return Set.of();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return null;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public Set<Permission> getPermissions() {
    return Set.of();
  }

  @Override
  public Uni<Boolean> checkPermission(Permission permission) {
    return Uni.createFrom().item(false);
  }
}
