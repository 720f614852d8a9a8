package org.modelsquare.accounts.secondfactor;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.core.InstanceSecret;
import org.modelsquare.core.Sql;

/**
 * Codes to write down, each good once. The database has them only as they are signed with the
 * secret of the instance, since 50 bits alone could be guessed from a plain hash.
 */
@Singleton
class RecoveryCodes {

  private static final int COUNT = 10;
  private static final int LENGTH = 10;

  // No letters that are mistaken for digits, in Crockford's order.
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Sql sql;
  private final InstanceSecret instance;
  private final Clock clock;

  RecoveryCodes(Sql sql, InstanceSecret instance, Clock clock) {
    this.sql = sql;
    this.instance = instance;
    this.clock = clock;
  }

  /** Replaces all codes of an account, in the caller's transaction. */
  List<String> replace(String accountId) {
    sql.update("delete from recovery_code where account_id = ?", accountId);
    List<String> codes = Stream.generate(RecoveryCodes::random).distinct().limit(COUNT).toList();
    codes.forEach(
        code ->
            sql.update(
                "insert into recovery_code (account_id, code_mac) values (?, ?)",
                accountId,
                mac(accountId, plain(code))));
    return codes;
  }

  /** Uses a code up; false if it is none or has been used. */
  boolean use(String accountId, String typed) {
    return sql.update(
            """
            update recovery_code set used_at = ?
            where account_id = ? and code_mac = ? and used_at is null
            """,
            clock.instant(),
            accountId,
            mac(accountId, plain(typed)))
        == 1;
  }

  int left(String accountId) {
    return sql.first(
            "select count(*) from recovery_code where account_id = ? and used_at is null",
            row -> row.getInt(1),
            accountId)
        .orElse(0);
  }

  private byte[] mac(String accountId, String plain) {
    return instance.sign("recovery-code", accountId + "\n" + plain);
  }

  /** However it is typed: with or without the dash, in capitals, o for zero, i or l for one. */
  private static String plain(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('o', '0')
        .replaceAll("[il]", "1");
  }

  private static String random() {
    String code =
        new SecureRandom()
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
            .collect(Collectors.joining());
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }
}
