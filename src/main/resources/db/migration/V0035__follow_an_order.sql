-- Where an order was placed, as a W3C traceparent, if traces are recorded: the steps that work on
-- it later are told as a part of the same trace.
alter table job add column trail text;
