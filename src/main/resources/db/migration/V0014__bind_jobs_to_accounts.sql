-- Which account of a provider has a job: decided at the claim, kept with the attempt and the job.

alter table job add column provider_account text;
alter table job_attempt add column provider_account text;
alter table job_due add column provider_account text;

-- Only accounts with a cap are counted, and only as far as the cap; built-in providers write none.
create index job_due_of_provider_account on job_due (provider_account)
  where provider_account is not null;
