//! `dalil user`: who may open the vault and what they may do.

use super::DONE;
use super::arguments::UserVerb;
use super::output::{Output, complain, table, text};
use super::session::Session;
use crate::commands::Failure;
use serde_json::{Value, json};

/// Where the passphrase of a second person may be given.
pub const SECOND: &str = "DALIL_SECOND_PASSPHRASE";

pub fn run(session: &Session, output: &Output, verb: UserVerb) -> Result<u8, Failure> {
    session.open()?;
    match verb {
        UserVerb::List => {
            let users = session.call("user.list", json!({}))?;
            output.answer(&users, || {
                let day = |at: &Value| {
                    let at = at.as_i64().map(crate::base::Timestamp::from_millis);
                    at.map(|at| at.utc().format("%Y-%m-%d").to_string()).unwrap_or_default()
                };
                let row = |user: &Value| {
                    let role = output.words.say(&format!("user-role-{}", text(&user["role"])), &[]);
                    let gone = user["removed"].is_i64();
                    let gone = if gone {
                        output.words.say("cli-user-gone", &[("at", day(&user["removed"]))])
                    } else {
                        String::new()
                    };
                    vec![text(&user["name"]), role, day(&user["added"]), gone]
                };
                table(&users.as_array().into_iter().flatten().map(row).collect::<Vec<_>>())
            });
            if session.call("user.rule", json!({})).is_ok_and(|rule| rule["formerLost"] == true) {
                complain(&output.words.say("roles-unknown", &[]));
            }
        }
        UserVerb::Add { name, role } => {
            let passphrase = session.new_passphrase("DALIL_NEW_PASSPHRASE", "cli-ask-their-passphrase")?;
            let asked = json!({ "name": name, "role": role, "passphrase": passphrase });
            let done = with_second(session, || session.call("user.add", asked.clone()))?;
            output.say(&done, "cli-user-added", &[("name", name)]);
        }
        UserVerb::Role { user, role } => {
            let asked = json!({ "user": find(session, &user)?, "role": role });
            let done = with_second(session, || session.call("user.role", asked.clone()))?;
            output.say(&done, "cli-user-role", &[]);
        }
        UserVerb::Remove { user } => {
            let asked = json!({ "user": find(session, &user)? });
            let done = with_second(session, || session.call("user.remove", asked.clone()))?;
            output.say(&done, "cli-user-removed", &[]);
        }
        UserVerb::TwoPeople { rule } => {
            if let Some(on) = rule.map(|rule| rule == "on") {
                if !on && session.call("user.rule", json!({}))?["on"] == true {
                    second(session, "rule-off", "")?;
                }
                session.call("user.set-rule", json!({ "on": on }))?;
            }
            let now = session.call("user.rule", json!({}))?;
            output.say(&now, if now["on"] == true { "cli-two-people-on" } else { "cli-two-people-off" }, &[]);
        }
    }
    Ok(DONE)
}

/// Asks the second person to agree with something.
pub fn second(session: &Session, act: &str, target: &str) -> Result<(), Failure> {
    let passphrase = theirs(session)?;
    agree(session, act, target, &passphrase)
}

/// The passphrase of the second person. Where nobody can be asked, it is said that one is needed, and how it is given.
fn theirs(session: &Session) -> Result<String, Failure> {
    let given = session.passphrase(SECOND, "cli-ask-second-passphrase");
    given.map_err(|_| Failure::new("second-missing").with("variable", SECOND))
}

fn agree(session: &Session, act: &str, target: &str, passphrase: &str) -> Result<(), Failure> {
    session.call("user.agree", json!({ "act": act, "target": target, "passphrase": passphrase })).map(|_| ())
}

/// Asks the second person before long work that ends with letting something out, where the rule wants one. An agreement that
/// has lapsed meanwhile is given again with the same passphrase.
pub fn second_beforehand<T>(
    session: &Session,
    (act, target): (&str, &str),
    work: impl FnOnce() -> Result<(), Failure>,
    let_out: impl Fn() -> Result<T, Failure>,
) -> Result<T, Failure> {
    if session.call("user.rule", json!({}))?["on"] != true {
        return work().and_then(|()| let_out());
    }
    let passphrase = theirs(session)?;
    agree(session, act, target, &passphrase)?;
    work()?;
    match let_out() {
        Err(lapsed) if lapsed.code == "second-person" => {
            agree(session, act, target, &passphrase)?;
            let_out()
        }
        done => done,
    }
}

/// Lets something out; where a second person must agree, once they did. Where nobody can be asked, nothing leaves.
pub fn with_second<T>(session: &Session, act: impl Fn() -> Result<T, Failure>) -> Result<T, Failure> {
    let refused = match act() {
        Err(failure) if failure.code == "second-person" => failure,
        done => return done,
    };
    let asked = |key: &str| refused.params.get(key).map_or("", String::as_str);
    second(session, asked("act"), asked("target"))?;
    act()
}

/// Somebody by name or id.
fn find(session: &Session, given: &str) -> Result<Value, Failure> {
    find_where(session, |user| user["id"] == given || (user["name"] == given && user["removed"].is_null()))
}

/// Somebody of the vault by name or id, also one who was removed.
pub fn find_any(session: &Session, given: &str) -> Result<Value, Failure> {
    find_where(session, |user| user["id"] == given || user["name"] == given)
}

fn find_where(session: &Session, fits: impl Fn(&Value) -> bool) -> Result<Value, Failure> {
    let users = session.call("user.list", json!({}))?;
    let found: Vec<&Value> = users.as_array().into_iter().flatten().filter(|user| fits(user)).collect();
    match found[..] {
        [] => Err(Failure::new("not-found").with("what", "user")),
        [one] => Ok(one["id"].clone()),
        // A vault of an earlier version may have two of the same name.
        _ => {
            let ids = found.iter().map(|one| text(&one["id"])).collect::<Vec<_>>().join(", ");
            Err(Failure::new("user-ambiguous").with("ids", ids))
        }
    }
}
