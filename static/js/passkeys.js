// A passkey: the browser asks for it, the form carries it. Without script, or in a browser without passkeys, the forms
// stay hidden and the other ways to come in are there.

const forms = document.querySelectorAll("form[data-passkey]");

function options(given) {
  const { publicKey } = given.creation_options ?? given.request_options;
  return given.creation_options
    ? PublicKeyCredential.parseCreationOptionsFromJSON(own(publicKey))
    : PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
}

// One that opens the door by itself: kept on the device, behind its fingerprint, face or PIN.
function own(publicKey) {
  const authenticatorSelection = {
    ...publicKey.authenticatorSelection,
    residentKey: "required",
    requireResidentKey: true,
    userVerification: "required",
  };
  return { ...publicKey, authenticatorSelection };
}

async function asked(form) {
  const written = document.getElementById("passkey-data");
  if (form.dataset.passkey !== "login") return JSON.parse(written.textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  return answer.json();
}

async function bring(event) {
  event.preventDefault();
  const form = event.target;
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const publicKey = options(await asked(form));
    const kind = form.dataset.passkey === "add" ? "create" : "get";
    const credential = await navigator.credentials[kind]({ publicKey });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    failed.hidden = false;
    failed.setAttribute("role", "alert");
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of forms) {
    form.addEventListener("submit", bring);
    form.hidden = false;
  }
}
