package org.modelsquare.keys;

/**
 * The statements that count what keys spend. Each locks the counters of a key and of the keys that
 * it descends from in the order of their ids, so that none waits for another in a circle.
 */
final class KeySpendingSql {

  /**
   * Counts an amount against all payers of a key if it fits into the limits of all, else against
   * none. Answers the counters as they were, whether it was done, and only those that do not fit
   * say false in {@code fits}. A clock that lags behind another instance's does not reopen a day.
   */
  static final String SPEND =
      """
      with input as (
        select ?::text as key_id, ?::text as job_id, ?::bigint as amount,
               ?::date as day, ?::date as month
      ), locked as materialized (
        select s.* from api_key_spend s
        where s.key_id = any(
          select unnest(o.payers) from api_key_spend o join input i on o.key_id = i.key_id)
        order by s.key_id for no key update
      ), current as materialized (
        select l.key_id, l.limit_total, l.limit_day, l.limit_month, l.total,
               greatest(l.day, i.day) as day, greatest(l.month, i.month) as month,
               case when l.day >= i.day then l.day_amount else 0 end as day_amount,
               case when l.month >= i.month then l.month_amount else 0 end as month_amount,
               i.job_id, i.amount
        from locked l, input i
      ), judged as materialized (
        select c.*,
          (c.limit_total is null or c.total + c.amount <= c.limit_total) as total_fits,
          (c.limit_day is null or c.day_amount + c.amount <= c.limit_day) as day_fits,
          (c.limit_month is null or c.month_amount + c.amount <= c.limit_month) as month_fits
        from current c
      ), verdict as materialized (
        select bool_and(total_fits and day_fits and month_fits) as fits from judged
      ), counted as (
        update api_key_spend s
        set total = j.total + j.amount,
            day = j.day, day_amount = j.day_amount + j.amount,
            month = j.month, month_amount = j.month_amount + j.amount
        from judged j, verdict v where s.key_id = j.key_id and v.fits
      ), noted as (
        insert into api_key_spend_of_job (job_id, key_id, amount, day, month)
        select j.job_id, j.key_id, j.amount, j.day, j.month from judged j, verdict v where v.fits
      )
      select j.*, v.fits from judged j, verdict v
      order by j.total_fits, j.month_fits, j.day_fits, j.key_id
      """;

  /** Gives a job's amount back to all that paid it, once, and to the periods it came from. */
  static final String GIVE_BACK =
      """
      with input as (
        select ?::text as job_id
      ), locked as materialized (
        select s.key_id from api_key_spend s
        where s.key_id = any(
          select o.key_id from api_key_spend_of_job o join input i on o.job_id = i.job_id)
        order by s.key_id for no key update
      ), back as (
        update api_key_spend_of_job o set given_back = true
        from input i, locked l
        where o.job_id = i.job_id and o.key_id = l.key_id and not o.given_back
        returning o.key_id, o.amount, o.day, o.month
      )
      update api_key_spend s
      set total = s.total - b.amount,
          day_amount = s.day_amount - case when s.day = b.day then b.amount else 0 end,
          month_amount = s.month_amount - case when s.month = b.month then b.amount else 0 end
      from back b where s.key_id = b.key_id
      """;

  static final String SPENT =
      """
      select s.key_id, s.total,
             case when s.day >= i.day then s.day_amount else 0 end as day_amount,
             case when s.month >= i.month then s.month_amount else 0 end as month_amount
      from api_key k join api_key_spend s on s.key_id = k.id,
        (select ?::date as day, ?::date as month) i
      where k.account_id = ?
      """;

  private KeySpendingSql() {}
}
