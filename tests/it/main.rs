mod corpora;
mod exchange;
mod hostile_text;
